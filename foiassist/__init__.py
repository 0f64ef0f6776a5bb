"""An assistant for answering Freedom of Information requests: suggests, never decides."""
