package org.throughline.returns;

/**
 * A return as typed, whatever its kind.
 */
public interface TypedReturn {

	/** What the button that sends a return says to the machine. */
	String SEND = "send";

	/** Which state of the request was seen. */
	String version();

	/** Which button was pressed. */
	String press();

	/** Whether it is to be sent, not only kept. */
	default boolean sending() {
		return press().equals(SEND);
	}

}
