// Sends the result on at once; the button below it is for when this does not run.
document.getElementById("result").submit();
