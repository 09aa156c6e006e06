package org.throughline.platform.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/** Runs writes of a request after the read-only transaction of its page. */
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
