package org.throughline.returns;

/**
 * The form of a return of any type.
 */
public interface SubmittedReturn {

	/** The value of the button that sends a return. */
	String SEND = "send";

	/** Returns the version of the request that was shown. */
	String version();

	/** Returns the value of the pressed button. */
	String press();

	/** Whether the return is sent, not only saved as a draft. */
	default boolean sending() {
		return press().equals(SEND);
	}

}
