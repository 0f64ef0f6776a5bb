"""A report as one page for a browser, with plots and every case. It fetches and runs nothing."""
