print("no report")
