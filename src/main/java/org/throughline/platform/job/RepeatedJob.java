package org.throughline.platform.job;

import java.time.Instant;

/**
 * A task that is repeated, by one instance of the application at a time. A missed run is
 * made up once. It may be stopped at any point and run again.
 */
public interface RepeatedJob {

	/** Returns its name, which is part of the queue. */
	String name();

	/**
	 * Returns when it runs again.
	 * @param ended when it ended
	 */
	Instant next(Instant ended);

	/** Does the work. */
	void run();

}
