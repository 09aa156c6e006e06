package org.throughline.browse;

import java.util.List;

/**
 * The notices of the signed-in person, as their desk shows them.
 */
public interface Notices {

	/** Returns the newest unread notices. */
	List<Notice> newest(int most);

	/**
	 * A notice.
	 *
	 * @param text what has happened
	 * @param address the page it is about
	 * @param when the day it happened, in words
	 */
	record Notice(String text, String address, String when) {

	}

}
