package org.throughline.platform.text;

/**
 * A text whose number is not certain. The message explains why and how to write it; the
 * text is its only argument.
 */
public class UnclearNumber extends RuntimeException {

	private final Reason reason;

	private final transient String text;

	UnclearNumber(Reason reason, String text) {
		super(reason.name(), null, false, false);
		this.reason = reason;
		this.text = text;
	}

	public Reason reason() {
		return this.reason;
	}

	/** Returns the key of the message. */
	public String key() {
		return "number." + this.reason;
	}

	/** Returns what was read, for the message. */
	public String text() {
		return this.text;
	}

	/** The reasons why a number is ambiguous. */
	public enum Reason {

		/** "71 per", "12 out of": the words are not finished. */
		UNFINISHED,
		/** Not a number at all, for example "12-" with a letter. */
		NOT_A_NUMBER,
		/** Thousands are not in groups of three: "12,34". */
		GROUPS,
		/** "1.234" in a file whose other numbers do not tell what the mark means. */
		EITHER,
		/** "21k", "1.2 million": to be written in full. */
		SHORTENED,
		/** Several numbers: "12 months: 19". */
		SEVERAL,
		/** "23/25": a date, a fraction or a number out of another. */
		FRACTION,
		/** "1 in 5" or "64%" where a plain number is expected. */
		SHARE,
		/** "£5" where a percentage is expected. */
		AMOUNT

	}

}
