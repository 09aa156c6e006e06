package org.throughline.platform.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

import org.throughline.platform.security.Grant;

/**
 * A rendered page of one person without the hidden fields of its forms, which are created
 * for each response.
 *
 * @param partnership slug of the partnership in its address, or {@code null}
 * @param state the state of all that it shows
 * @param headers the headers of the page itself
 * @param pieces its bytes; a field comes between two pieces
 * @param fields the fields in their order
 */
record PersonalPage(@Nullable String partnership, State state, Map<String, String> headers, List<byte[]> pieces,
		List<HiddenFields.Field> fields) {

	private static final int OBJECTS = 500;

	/** Returns about how many bytes of memory the page needs. */
	int weight() {
		return this.pieces.stream().mapToInt((piece) -> piece.length).sum() + OBJECTS * this.pieces.size();
	}

	/**
	 * Answers with the page.
	 * @param processor makes the fields
	 */
	void write(HttpServletRequest request, HttpServletResponse response, RequestDataValueProcessor processor)
			throws IOException {
		this.headers.forEach(response::setHeader);
		Map<String, Map<String, String>> made = new HashMap<>();
		var body = response.getOutputStream();
		for (int i = 0; i < this.pieces.size(); i++) {
			body.write(this.pieces.get(i));
			if (i < this.fields.size()) {
				var field = this.fields.get(i);
				var values = made.computeIfAbsent(field.address(), (address) -> make(request, address, processor));
				body.write(values.getOrDefault(field.name(), "").getBytes(HiddenFields.CHARACTERS));
			}
		}
	}

	private static Map<String, String> make(HttpServletRequest request, String address,
			RequestDataValueProcessor processor) {
		processor.processAction(request, address, HttpMethod.POST.name());
		var values = processor.getExtraHiddenFields(request);
		return (values != null) ? values : Map.of();
	}

	/**
	 * The state of all that a page shows.
	 *
	 * @param published whether everyone may read the page, so that it depends on all that
	 * everyone may see
	 * @param version of the data
	 */
	record State(boolean published, String version, LocalDate day, List<Grant> grants, int unreadNotices) {

	}

}
