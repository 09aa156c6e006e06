package org.throughline.action.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.web.NotFoundException;

/**
 * What people type, as the forms keep it, and what is wrong with it, at its field.
 */
final class Typed {

	private Typed() {
	}

	/** Never null, without spaces around, line ends as on any system. */
	static String text(@Nullable String typed) {
		return (typed != null) ? typed.replace("\r\n", "\n").strip() : "";
	}

	static List<String> list(@Nullable List<String> typed) {
		return (typed != null) ? typed.stream().filter((one) -> !one.isBlank()).toList() : List.of();
	}

	/** What was typed, or nothing. */
	static @Nullable String orNothing(String typed) {
		return typed.isEmpty() ? null : typed;
	}

	/** Names separated by commas, spaces or new lines. */
	static List<String> names(String typed) {
		return Arrays.stream(typed.split("[,;\\s]+")).filter((name) -> !name.isEmpty()).distinct().toList();
	}

	/** References as people type them, "Rec-0007, REC-0012". */
	static List<String> references(String typed) {
		return names(typed.toLowerCase(Locale.ROOT));
	}

	/** The lines of a text that hold something. */
	static List<String> lines(String typed) {
		return typed.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	/** The version a page of ours sent; anything else is none and matches nothing. */
	static int version(String typed) {
		return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
	}

	/** The id a page of ours chose. */
	static UUID id(String typed) {
		try {
			return UUID.fromString(typed);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFoundException();
		}
	}

	/** One of the answers a list offers, or nothing. */
	static <E extends Enum<E>> Optional<E> choice(Class<E> type, String typed) {
		return Arrays.stream(type.getEnumConstants()).filter((one) -> one.name().equals(typed)).findFirst();
	}

	/** Says at a field that it must not be empty. */
	static void required(String field, String typed, BindingResult result) {
		if (typed.isEmpty()) {
			result.rejectValue(field, "action.text.missing");
		}
	}

	/** Saves what a form says, unless its errors already speak against it. */
	static Outcome save(BindingResult result, Runnable work) {
		return org.throughline.platform.govuk.Typed.save(result, work);
	}

	/** Says the broken rule at its field, or for the form as a whole. */
	static void refuse(RuleViolation refused, BindingResult result) {
		boolean known = result.getTarget() != null && Arrays.stream(result.getTarget().getClass().getRecordComponents())
			.anyMatch((component) -> component.getName().equals(refused.field()));
		if (known) {
			result.rejectValue(refused.field(), refused.key(), refused.arguments(), null);
		}
		else {
			result.reject(refused.key(), refused.arguments(), null);
		}
	}

}
