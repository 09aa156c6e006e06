package org.throughline.platform.job;

import java.time.Instant;

/**
 * Work that is done again and again, by one copy of the application at a time. A time
 * that was missed is made up once. It may be stopped at any point and run again.
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
