"""Plain words that somebody says to a case, understood with no model.

Pure functions of what was typed, the case and where the cursor stands. Whatever would decide,
change or send anything becomes a proposal that changes nothing before a person says yes.
"""
