package org.throughline.platform.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a request writes although its page is read in a transaction that changes nothing.
 */
public final class AfterReading {

	static final String ATTRIBUTE = AfterReading.class.getName();

	private AfterReading() {
	}

	/** Runs after the transaction that reads the page; at once if there is none. */
	@SuppressWarnings("unchecked")
	public static void run(HttpServletRequest request, Runnable writing) {
		if (request.getAttribute(ATTRIBUTE) instanceof List<?> after) {
			((List<Runnable>) after).add(writing);
		}
		else {
			writing.run();
		}
	}

}
