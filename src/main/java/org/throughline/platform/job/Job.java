package org.throughline.platform.job;

/**
 * Long work that runs in the background. It may be run again if the application was
 * stopped while it ran, so it looks first at what was done.
 */
public interface Job {

	/** Returns its name, which is part of the queue. */
	String name();

	/**
	 * Does the work.
	 * @param id the identifier of its record
	 */
	void run(String id);

}
