package org.throughline.platform.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;

/**
 * A change breaks a rule that the person can put right. Nothing is saved; the page shows
 * the form again with the message at the field.
 */
public class RuleViolation extends RuntimeException {

	private final String field;

	private final String key;

	private final transient Object[] arguments;

	private final transient List<RuleViolation> further;

	/**
	 * Creates a violation of one rule.
	 * @param field the form's field that the message belongs to
	 * @param key message key
	 * @param arguments of the message
	 */
	public RuleViolation(String field, String key, Object... arguments) {
		this(field, key, arguments.clone(), List.of());
	}

	private RuleViolation(String field, String key, Object[] arguments, List<RuleViolation> further) {
		super(field + ": " + key, null, false, false);
		this.field = field;
		this.key = key;
		this.arguments = arguments;
		this.further = further;
	}

	/** Joins several violations, so that all are shown at once. */
	public static RuleViolation of(List<RuleViolation> violations) {
		var first = violations.get(0);
		return new RuleViolation(first.field, first.key, first.arguments, violations.subList(1, violations.size()));
	}

	/** Returns this violation and those joined to it. */
	public List<RuleViolation> all() {
		var all = new ArrayList<RuleViolation>();
		all.add(this);
		all.addAll(this.further);
		return all;
	}

	public String field() {
		return this.field;
	}

	public String key() {
		return this.key;
	}

	public Object[] arguments() {
		return this.arguments.clone();
	}

	/** Records each message on its field, or on the form if it has no such field. */
	public void recordOn(Errors errors) {
		Object form = (errors instanceof BindingResult result) ? result.getTarget() : null;
		String path = (form != null) ? path(form.getClass(), this.field) : null;
		if (path != null) {
			errors.rejectValue(path, this.key, this.arguments, null);
		}
		else {
			errors.reject(this.key, this.arguments, null);
		}
		this.further.forEach((violation) -> violation.recordOn(errors));
	}

	/**
	 * Returns the path of a form's field, which may be in a record within the form, or
	 * {@code null} if it has no such field.
	 */
	private static @Nullable String path(Class<?> form, String field) {
		if (!form.isRecord()) {
			return null;
		}
		String first = field.replaceAll("[\\[.].*", "");
		var components = form.getRecordComponents();
		if (Arrays.stream(components).anyMatch((component) -> component.getName().equals(first))) {
			return field;
		}
		for (var component : components) {
			String path = (component.getType() != DateParts.class) ? path(component.getType(), field) : null;
			if (path != null) {
				return component.getName() + "." + path;
			}
		}
		return null;
	}

}
