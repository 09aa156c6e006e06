package org.throughline.platform.govuk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * The errors of a form in the order of its fields on the page, each with a link to its
 * field (GOV.UK Design System, error summary).
 *
 * @param errors the errors in the order of the form's components
 */
public record FormErrors(List<FormError> errors) {

	public FormErrors {
		errors = List.copyOf(errors);
	}

	/**
	 * An error.
	 *
	 * @param message what to do
	 * @param href link to the field, or {@code null} for an error of the whole form
	 */
	public record FormError(String message, @Nullable String href) {

	}

	/**
	 * Orders the errors of a form record like its components, nested ones included; only
	 * the first error of a field is kept, but all of a list such as several files.
	 */
	public static FormErrors of(BindingResult result, MessageSource messages, Locale locale) {
		Object form = result.getTarget();
		List<FieldError> fields = new ArrayList<>();
		for (FieldError error : result.getFieldErrors()) {
			boolean several = List.class.equals(result.getFieldType(error.getField()));
			if (several || fields.stream().noneMatch((known) -> known.getField().equals(error.getField()))) {
				fields.add(error);
			}
		}
		fields.sort(Comparator.comparing((FieldError error) -> rank(form, error.getField())));
		List<FormError> errors = new ArrayList<>();
		for (ObjectError error : result.getGlobalErrors()) {
			boolean identifiers = error.getCode() != null && error.getCode().startsWith("identifiers.");
			errors.add(new FormError(messages.getMessage(error, locale), identifiers ? "#identifiers" : null));
		}
		for (FieldError error : fields) {
			errors.add(new FormError(messages.getMessage(error, locale), "#" + id(result, error.getField())));
		}
		return new FormErrors(errors);
	}

	private static String id(BindingResult result, String field) {
		boolean date = DateParts.class.equals(result.getFieldType(field));
		return ElementId.of(date ? field + ".day" : field);
	}

	/**
	 * Returns a text that sorts like the fields: the position of each part of the path.
	 */
	private static String rank(@Nullable Object form, String field) {
		StringBuilder rank = new StringBuilder();
		Class<?> type = (form != null) ? form.getClass() : null;
		for (String part : field.split("\\.")) {
			String name = part.replaceAll("\\[.*", "");
			int position = 9999;
			Class<?> next = null;
			if (type != null && type.isRecord()) {
				RecordComponent[] components = type.getRecordComponents();
				for (int i = 0; i < components.length; i++) {
					if (components[i].getName().equals(name)) {
						position = i;
						next = elementType(components[i]);
					}
				}
			}
			rank.append(String.format(Locale.ROOT, "%04d", position));
			String index = part.replaceAll("\\D", "");
			if (part.contains("[") && !index.isEmpty()) {
				rank.append('[').append(String.format(Locale.ROOT, "%06d", Long.parseLong(index)));
			}
			type = next;
		}
		return rank.toString();
	}

	private static Class<?> elementType(RecordComponent component) {
		var type = component.getGenericType();
		if (type instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element) {
			return element;
		}
		return component.getType();
	}

}
