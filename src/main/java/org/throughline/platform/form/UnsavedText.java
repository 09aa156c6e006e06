package org.throughline.platform.form;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.throughline.platform.time.Dates;

/**
 * The values that a person has typed into a form and not saved.
 *
 * @param id the identifier in the seal of the form
 * @param form its values
 * @param keptAt when it was kept last
 */
public record UnsavedText(UUID id, UnsavedSubmission form, Instant keptAt) {

	private static final int EXCERPT = 80;

	private static final int SHORT = 20;

	/** Returns the day and time at which it was kept. */
	public String when() {
		return Dates.moment(this.keptAt);
	}

	/** Returns the path of the page that it was typed on. */
	public String page() {
		return this.form.page();
	}

	public List<String> texts() {
		return this.form.texts();
	}

	/** Returns the first words of the longest text, or all if they are short. */
	public String excerpt() {
		String longest = texts().stream().max(Comparator.comparingInt(String::length)).orElse("");
		longest = (longest.length() < SHORT) ? String.join(", ", texts()) : longest;
		String line = longest.isBlank() ? "Ticks and choices without text" : longest.replaceAll("\\s+", " ");
		return (line.length() > EXCERPT) ? line.substring(0, line.lastIndexOf(' ', EXCERPT)) + " …" : line;
	}

	/** Shows the form again in answer to this request. */
	public void restore(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		this.form.restore(this.keptAt, request, response);
	}

	/** Returns whether the form belongs to the page with this path. */
	boolean isOn(String path) {
		return this.form.page().equals(path) || this.form.address().equals(path);
	}

}
