"""What past responses say, understood: questions, answers, reasons and what was relied on."""
