package org.throughline.platform.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The hidden fields of the forms of one answer, which nobody can guess and no other
 * answer has. They are cut out of a page that is kept.
 */
public final class HiddenFields {

	static final Charset CHARACTERS = StandardCharsets.UTF_8;

	private final Map<String, Field> made = new LinkedHashMap<>();

	private HiddenFields() {
	}

	/** Begins to record the fields of the page of a request. */
	static HiddenFields record(HttpServletRequest request) {
		var fields = new HiddenFields();
		request.setAttribute(HiddenFields.class.getName(), fields);
		return fields;
	}

	/**
	 * Records the fields of a form of the page, if it may be kept.
	 * @param address the path that the form is sent to
	 */
	public static void made(HttpServletRequest request, String address, Map<String, String> fields) {
		if (request.getAttribute(HiddenFields.class.getName()) instanceof HiddenFields page) {
			fields.forEach((name, value) -> page.made.putIfAbsent(value, new Field(address, name)));
		}
	}

	/** Returns the page without its fields; empty if it does not show each of them. */
	Optional<PersonalPage> cutFrom(byte[] body, BiFunction<List<byte[]>, List<Field>, PersonalPage> keeping) {
		String page = new String(body, CHARACTERS);
		var places = new TreeMap<Integer, String>();
		this.made.keySet().forEach((value) -> {
			for (int at = page.indexOf(value); at >= 0; at = page.indexOf(value, at + value.length())) {
				places.put(at, value);
			}
		});
		var fields = new ArrayList<Field>();
		var pieces = new ArrayList<byte[]>();
		int end = 0;
		for (var place : places.entrySet()) {
			pieces.add(page.substring(end, place.getKey()).getBytes(CHARACTERS));
			fields.add(Objects.requireNonNull(this.made.get(place.getValue())));
			end = place.getKey() + place.getValue().length();
		}
		pieces.add(page.substring(end).getBytes(CHARACTERS));
		return fields.containsAll(this.made.values())
				? Optional.of(keeping.apply(List.copyOf(pieces), List.copyOf(fields))) : Optional.empty();
	}

	/**
	 * A hidden field.
	 *
	 * @param address the path that its form is sent to
	 */
	record Field(String address, String name) {

	}

}
