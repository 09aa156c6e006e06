package org.throughline.platform.govuk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.web.NotFoundException;

/**
 * From what was typed in a form to what is meant, each mistake said at its field.
 */
public final class Typed {

	private Typed() {
	}

	/** How saving a form ended. */
	public enum Outcome {

		/** It is saved. */
		SAVED,
		/** A rule is broken; the form's errors say which. */
		REFUSED,
		/** Someone else saved a change meanwhile. */
		CONFLICT

	}

	/**
	 * The words without space around; never null, and without the one character the
	 * database does not keep, whatever a browser sends.
	 */
	public static String words(@Nullable String typed) {
		return (typed != null) ? typed.replace("\u0000", "").strip() : "";
	}

	/** The boxes of a date; never null, whatever a browser sends. */
	public static DateParts date(@Nullable DateParts typed) {
		return (typed != null) ? typed : DateParts.EMPTY;
	}

	/** The words, or nothing where none were typed. */
	public static @Nullable String orNothing(String typed) {
		return typed.isBlank() ? null : typed;
	}

	/** The words of a thing for a form. */
	public static String shown(@Nullable Object words) {
		return (words != null) ? words.toString() : "";
	}

	/** A day that may be left out. */
	public static @Nullable LocalDate day(DateParts typed, String field, BindingResult errors) {
		if (!typed.blank() && typed.parse().isEmpty()) {
			errors.rejectValue(field, "date.unreal");
		}
		return typed.parse().orElse(null);
	}

	/** A first and a last day, each of which may be left out, in their order. */
	public static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to, String field, BindingResult errors) {
		if (from != null && to != null && to.isBefore(from)) {
			errors.rejectValue(field, "date.beforeFirst");
		}
	}

	/** One of the values offered. */
	public static <E extends Enum<E>> @Nullable E choice(Class<E> type, String typed, String field,
			BindingResult errors) {
		var chosen = Arrays.stream(type.getEnumConstants()).filter((each) -> each.name().equals(typed)).findFirst();
		if (chosen.isEmpty()) {
			errors.rejectValue(field, "choice.missing");
		}
		return chosen.orElse(null);
	}

	/** The version a form carries; no page of ours sends anything but a number. */
	public static int version(String typed) {
		try {
			return Integer.parseInt(typed);
		}
		catch (NumberFormatException ex) {
			throw new NotFoundException();
		}
	}

	/** The id a form carries; no page of ours sends anything else. */
	public static UUID id(@Nullable String typed) {
		try {
			return UUID.fromString(words(typed));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFoundException();
		}
	}

	/** Saves what a form says, unless its errors already speak against it. */
	public static Outcome save(BindingResult errors, Runnable work) {
		if (errors.hasErrors()) {
			return Outcome.REFUSED;
		}
		try {
			work.run();
			return Outcome.SAVED;
		}
		catch (RuleViolation refused) {
			refused.recordOn(errors);
			return Outcome.REFUSED;
		}
		catch (OptimisticLockingFailureException ex) {
			return Outcome.CONFLICT;
		}
		catch (DataIntegrityViolationException ex) {
			errors.reject("save.atTheSameTime");
			return Outcome.REFUSED;
		}
	}

}
