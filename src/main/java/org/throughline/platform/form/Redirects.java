package org.throughline.platform.form;

import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Redirects to a page with a message about what was saved.
 */
public final class Redirects {

	private static final int LONGEST_NAME = 80;

	private Redirects() {
	}

	/** Shows a message on the page with this address. */
	public static String to(String address, String message, RedirectAttributes redirect) {
		return to(address, message, null, redirect);
	}

	/**
	 * Does something and shows a message on the page with this address, or why it was
	 * refused.
	 */
	public static String after(Runnable work, String address, String message, RedirectAttributes redirect) {
		try {
			work.run();
			return to(address, message, redirect);
		}
		catch (RuleViolation violation) {
			return refused(address, violation, redirect);
		}
	}

	/** Shows on the page with this address why something was not done. */
	public static String refused(String address, RuleViolation violation, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notDone", true);
		redirect.addFlashAttribute("flashName", (violation.arguments().length > 0) ? violation.arguments()[0] : null);
		return to(address, violation.key(), redirect);
	}

	/**
	 * Shows a message on the page with this address.
	 * @param message message key
	 * @param name argument 0 of the message: the name of what was saved, shortened if it
	 * is long
	 */
	public static String to(String address, String message, @Nullable String name, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", message);
		if (name != null) {
			redirect.addFlashAttribute("flashName",
					(name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) + " …" : name);
		}
		return "redirect:" + address;
	}

}
