package org.throughline.platform.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

import org.throughline.platform.file.Sha256;
import org.throughline.platform.security.CurrentUser;

/**
 * Digests of a submitted form and of the values typed in it.
 *
 * @param form digest of the person, the address and the seal
 * @param content digest of these and of all values and files
 */
record SentForm(String form, String content) {

	/** Name of the request attribute. */
	static final String ATTRIBUTE = SentForm.class.getName();

	/** Returns what a request sends, or {@code null} if it has no sealed form. */
	static @Nullable SentForm of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof SentForm known) {
			return known;
		}
		String seal = request.getParameter(FormSeal.FIELD);
		if (seal == null) {
			return null;
		}
		String person = CurrentUser.signedIn().map((user) -> user.id().toString()).orElse("");
		String form = person + request.getRequestURI() + seal;
		var sent = new SentForm(digest(form), digest(form + values(request) + files(request)));
		request.setAttribute(ATTRIBUTE, sent);
		return sent;
	}

	/** Returns the digest of a form that was shown to a person. */
	static String digest(UUID person, String address, String seal) {
		return digest(person + address + seal);
	}

	private static String values(HttpServletRequest request) {
		var sorted = new TreeMap<>(request.getParameterMap());
		sorted.remove("_csrf");
		var text = new StringBuilder();
		sorted.forEach((name, values) -> {
			for (String value : values) {
				text.append('\n').append(name).append('=').append(value.length()).append(':').append(value);
			}
		});
		return text.toString();
	}

	private static String files(HttpServletRequest request) {
		var multipart = WebUtils.getNativeRequest(request, MultipartRequest.class);
		var text = new StringBuilder();
		if (multipart != null) {
			multipart.getMultiFileMap()
				.forEach((name, files) -> files.forEach((file) -> text.append('\n').append(name).append(digest(file))));
		}
		return text.toString();
	}

	private static String digest(MultipartFile file) {
		try {
			return file.getOriginalFilename() + Sha256.of(file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String digest(String text) {
		return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
	}

}
