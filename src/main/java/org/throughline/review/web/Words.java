package org.throughline.review.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.web.NotFoundException;

/**
 * What browsers send and what is held: an empty box is no text, line ends are those of
 * Unix.
 */
final class Words {

	private Words() {
	}

	static String typed(@Nullable String text) {
		return (text != null) ? text.replace("\r\n", "\n").strip() : "";
	}

	static List<String> typed(@Nullable List<@Nullable String> texts) {
		return (texts != null) ? texts.stream().map(Words::typed).filter((text) -> !text.isEmpty()).toList()
				: List.of();
	}

	static DateParts typed(@Nullable DateParts parts) {
		return (parts != null) ? parts : DateParts.EMPTY;
	}

	static @Nullable String orNone(String text) {
		return text.isEmpty() ? null : text;
	}

	static String shown(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	static List<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	static @Nullable Integer number(String text) {
		return text.isEmpty() ? null : Integer.valueOf(text);
	}

	/** The version a page of ours sent; anything else matches nothing. */
	static int version(String typed) {
		return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
	}

	static UUID id(String typed) {
		try {
			return UUID.fromString(typed);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFoundException();
		}
	}

	/** One of the values a list offers; anything else was not sent by a page of ours. */
	static <E extends Enum<E>> E choice(Class<E> type, String typed) {
		try {
			return Enum.valueOf(type, typed);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFoundException();
		}
	}

	static <E extends Enum<E>> @Nullable E choiceOrNone(Class<E> type, String typed) {
		return typed.isEmpty() ? null : choice(type, typed);
	}

}
