package org.throughline.transfer.table;

/**
 * The meaning of a cell is not clear.
 */
final class UnclearCell extends RuntimeException {

	private final String code;

	private final Object[] arguments;

	UnclearCell(String code, Object... arguments) {
		super(code, null, false, false);
		this.code = code;
		this.arguments = arguments;
	}

	/** Returns the code of the message about what to write instead. */
	String code() {
		return this.code;
	}

	Object[] arguments() {
		return this.arguments;
	}

}
