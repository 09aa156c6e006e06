package org.throughline.platform.list;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.text.Csv;

/**
 * The rows of a list as comma-separated values, in the place of its page.
 *
 * @param path of the list, which names the file
 * @param cut whether the list has more rows
 */
record ListFile(String path, List<String> headings, List<? extends List<? extends @Nullable Object>> rows, boolean cut,
		EnumChoices enums) implements View {

	/** The note on a list that may have more rows than a file. */
	static final String LIMIT = "at most %,d rows".formatted(ListRequest.MOST_IN_FILE);

	@Override
	public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name()).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
		response.getOutputStream().write(text().getBytes(StandardCharsets.UTF_8));
	}

	/** Named like the address: "oxfordshire-letters.csv". */
	private String name() {
		return this.path.replaceFirst("^/(manage/|admin/)?", "").replace('/', '-') + ".csv";
	}

	String text() {
		return Csv.of(Stream.concat(
				Stream.concat(Stream.of(this.headings),
						this.rows.stream().map((row) -> row.stream().map(this::cell).toList())),
				this.cut ? Stream.of(List.of("More rows follow. A file has " + LIMIT + ": filter the list"))
						: Stream.of()));
	}

	private String cell(@Nullable Object value) {
		return (value instanceof Enum<?> constant) ? this.enums.label(constant)
				: (value instanceof NamedReference named) ? named.name()
						: (value instanceof Boolean yes) ? (yes ? "Yes" : "No") : Objects.toString(value, "");
	}

	/** Writes the file where a request for a list asks for it. */
	static final class Interceptor implements HandlerInterceptor {

		@Override
		public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
				@Nullable ModelAndView page) {
			if (page != null && page.getModel().get("listPage") instanceof ListPage list) {
				var file = list.wantedFile();
				if (file != null) {
					page.setView(file);
				}
			}
		}

	}

}
