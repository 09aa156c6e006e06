package org.throughline.platform.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;
import org.springframework.web.util.WebUtils;

import org.throughline.platform.file.VirusScanner;
import org.throughline.platform.govuk.DateParts;

/**
 * Binds request parameters to form records. Texts are trimmed and their line ends are
 * those of Unix; a text, list, date or part of the form that is not sent is empty, never
 * null. A choice that is not offered, or text in place of a file, is null and a box that
 * is not ticked is false, so binding never fails. Passwords stay as they are typed. Files
 * that hold harmful software are refused before anything reads them. When the page of a
 * form is opened, its link fills in only what {@link FilledByLink} names.
 */
final class FormBinder extends ExtendedServletRequestDataBinder {

	/** The rows of a long report that is rolled forward. */
	private static final int MOST_ROWS = 2_000;

	private final VirusScanner scanner;

	FormBinder(@Nullable Object target, String name, VirusScanner scanner) {
		super(target, name);
		this.scanner = scanner;
		setDeclarativeBinding(true);
		setAutoGrowCollectionLimit(MOST_ROWS);
	}

	@Override
	public void bind(ServletRequest request) {
		super.bind(request);
		var multipart = WebUtils.getNativeRequest(request, MultipartRequest.class);
		if (multipart != null && this.scanner.isUsed()) {
			multipart.getMultiFileMap().forEach((field, files) -> files.forEach((file) -> check(field, file)));
		}
	}

	private void check(String field, MultipartFile file) {
		try {
			var verdict = this.scanner.scan(file.getBytes());
			if (verdict != VirusScanner.Verdict.CLEAN) {
				new RuleViolation(field, FormSubmission.FILE + verdict,
						Objects.requireNonNullElse(file.getOriginalFilename(), ""))
					.recordOn(getBindingResult());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	protected ServletRequestValueResolver createValueResolver(ServletRequest request) {
		var form = getTargetType();
		return new NormalisingResolver(LinkParameters.of(request, (form != null) ? form.resolve() : null), this);
	}

	private static final class NormalisingResolver extends ServletRequestValueResolver {

		private final @Nullable Class<?> form;

		NormalisingResolver(ServletRequest request, WebDataBinder binder) {
			super(request, binder);
			var target = binder.getTargetType();
			this.form = (target != null) ? target.resolve() : null;
		}

		@Override
		protected @Nullable Object getRequestParameter(String name, Class<?> type) {
			Object value = super.getRequestParameter(name, type);
			if (type == boolean.class) {
				return "true".equals(value);
			}
			if (value == null) {
				boolean marker = name.startsWith(DEFAULT_FIELD_DEFAULT_PREFIX)
						|| name.startsWith(DEFAULT_FIELD_MARKER_PREFIX);
				return marker ? null : empty(name, type);
			}
			if (type == MultipartFile.class && !(value instanceof MultipartFile)) {
				return null;
			}
			if (Collection.class.isAssignableFrom(type) && holdsFiles(name) && !uploaded(name)) {
				return new String[0];
			}
			if (type.isRecord() || (type.isEnum() && !isConstant(type, value))) {
				return empty(name, type);
			}
			if (name.toLowerCase(Locale.ROOT).endsWith("password")) {
				return value;
			}
			if (value instanceof String text) {
				return FormValues.normalise(text);
			}
			return (value instanceof String[] texts)
					? Arrays.stream(texts).map(FormValues::normalise).toArray(String[]::new) : value;
		}

		private @Nullable Object empty(String name, Class<?> type) {
			if (type == String.class) {
				return "";
			}
			if (type.isRecord()) {
				return sent(name + ".") ? null : emptyPart(type);
			}
			boolean list = Collection.class.isAssignableFrom(type) && !sent(name + "[") && !uploaded(name);
			return list ? new String[0] : null;
		}

		/**
		 * Returns an empty date or part of the form, and null for records of other kinds.
		 */
		private @Nullable Object emptyPart(Class<?> type) {
			if (type == DateParts.class) {
				return DateParts.EMPTY;
			}
			if (this.form == null || !this.form.getPackage().equals(type.getPackage())) {
				return null;
			}
			var constructor = BeanUtils.getResolvableConstructor(type);
			var values = Arrays.stream(constructor.getParameterTypes()).map(this::emptyValue).toArray();
			return BeanUtils.instantiateClass(constructor, values);
		}

		private @Nullable Object emptyValue(Class<?> type) {
			if (type == String.class) {
				return "";
			}
			if (type == boolean.class) {
				return false;
			}
			return Collection.class.isAssignableFrom(type) ? List.of() : type.isRecord() ? emptyPart(type) : null;
		}

		private static boolean isConstant(Class<?> type, Object value) {
			return Arrays.stream(type.getEnumConstants())
				.anyMatch((constant) -> ((Enum<?>) constant).name().equals(value));
		}

		private boolean holdsFiles(String name) {
			return this.form != null && this.form.isRecord()
					&& Arrays.stream(this.form.getRecordComponents())
						.anyMatch((component) -> component.getName().equals(name)
								&& component.getGenericType().getTypeName().contains(MultipartFile.class.getName()));
		}

		private boolean uploaded(String name) {
			var multipart = WebUtils.getNativeRequest(getRequest(), MultipartRequest.class);
			return multipart != null && multipart.getMultiFileMap().containsKey(name);
		}

		private boolean sent(String prefix) {
			return getNames().stream().anyMatch((name) -> name.startsWith(prefix));
		}

	}

}
