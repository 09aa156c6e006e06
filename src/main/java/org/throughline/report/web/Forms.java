package org.throughline.report.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.SmartValidator;

import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportRefused;

/**
 * What the forms of a report share: checking only when something is to be saved, and
 * saying a broken rule at the field it concerns.
 */
@Component
class Forms {

	/** Where the form calls a thing otherwise than what it sends. */
	private static final Map<String, String> FIELDS = Map.of("periodLabel", "period", "startsOn", "starts", "endsOn",
			"ends", "datedOn", "dated", "regimeKey", "regime", "groupSlug", "group", "organisationSlug", "organisation",
			"sectionSlug", "section", "themeSlugs", "themes", "slug", "period");

	private final SmartValidator validator;

	Forms(SmartValidator validator) {
		this.validator = validator;
	}

	/** Checks what was typed and answers whether it may be saved. */
	boolean valid(Object form, BindingResult binding) {
		this.validator.validate(form, binding);
		return !binding.hasErrors();
	}

	/** Says each broken rule at its field, or for the form as a whole. */
	static void refuse(ReportRefused refused, Errors binding) {
		refuse(refused, binding, Forms::called);
	}

	/** The same for a form that finds the field by itself. */
	static void refuse(ReportRefused refused, Errors binding, UnaryOperator<String> finder) {
		for (var refusal : refused.refusals()) {
			String field = called(finder.apply(refusal.field()));
			if (known(field, binding)) {
				binding.rejectValue(field, "refused", refusal.reason());
			}
			else {
				binding.reject("refused", refusal.reason());
			}
		}
	}

	private static String called(String field) {
		String name = field.replaceAll("\\[.*", "");
		return switch (name) {
			case "themeSlugs" -> "themes";
			case "organisationSlugs" -> "organisations";
			default -> FIELDS.getOrDefault(field, field);
		};
	}

	private static boolean known(String field, Errors binding) {
		try {
			return binding.getFieldType(field) != null;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	/** Shows another state of the form than the one that came in. */
	static void show(Model model, String name, Object form) {
		model.addAttribute(name, form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + name, new BeanPropertyBindingResult(form, name));
	}

	/** The version the editor saw; a form without one was not made by a page of ours. */
	static int version(String typed) {
		try {
			return Integer.parseInt(typed);
		}
		catch (NumberFormatException ex) {
			throw new NotFoundException();
		}
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
			return Enum.valueOf(type, typed.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFoundException();
		}
	}

}
