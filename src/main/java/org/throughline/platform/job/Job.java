package org.throughline.platform.job;

/**
 * A long task that runs in the background. It may run again if the application was
 * stopped, so it first checks what is already done.
 */
public interface Job {

	/** Returns its name, which is part of the queue. */
	String name();

	/**
	 * Does the work.
	 * @param id the identifier of its record
	 */
	void run(String id);

	/**
	 * Is told that the last attempt failed. The work is not tried again.
	 * @param id the identifier of its record
	 */
	default void failed(String id) {
	}

}
