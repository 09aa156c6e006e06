package org.throughline;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import nu.validator.validation.SimpleDocumentValidator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

import org.throughline.platform.file.Sha256;

/**
 * Validates the HTML of a page with the checker of the W3C. A page of which all parts
 * were found valid in other pages is not checked again.
 */
public final class HtmlValidator {

	private static final Errors ERRORS = new Errors();

	/** Bytes of stack: reading the schema calls itself some ten thousand times. */
	private static final int STACK = 64 * 1024 * 1024;

	/**
	 * Loading the schema takes a second, and what one page has taught it about the order
	 * of elements helps with the next. Languages are not guessed.
	 */
	private static @Nullable SimpleDocumentValidator validator;

	/** The parts of the valid pages. */
	private static final Set<String> VALID = new HashSet<>();

	/** The hashes of the parts of valid pages, of all processes of the run. */
	private static final Passed PASSED = Passed.of("valid-html");

	private HtmlValidator() {
	}

	/** Returns the errors with line numbers; empty if the page is valid. */
	public static synchronized List<String> complaints(String html) {
		var parts = HtmlParts.of(html);
		if (parts == null) {
			return validate(html);
		}
		var unknown = parts.stream().filter((part) -> !VALID.contains(part)).toList();
		var hashes = unknown.stream().map((part) -> Sha256.of(part.getBytes(StandardCharsets.UTF_8))).toList();
		var complaints = PASSED.values().containsAll(hashes) ? List.<String>of() : validate(html);
		if (complaints.isEmpty()) {
			VALID.addAll(unknown);
			PASSED.addAll(hashes);
		}
		return complaints;
	}

	private static List<String> validate(String html) {
		ERRORS.found.clear();
		var check = new FutureTask<>(() -> check(html));
		new Thread(null, check, "HTML checker", STACK).start();
		try {
			check.get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException("The HTML checker fails", ex);
		}
		return List.copyOf(ERRORS.found);
	}

	private static @Nullable Void check(String html) throws Exception {
		if (validator == null) {
			var started = new SimpleDocumentValidator(true, false, false);
			started.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", ERRORS);
			started.setUpValidatorAndParsers(ERRORS, true, false);
			validator = started;
		}
		validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
		return null;
	}

	/** The errors of a page. */
	private static final class Errors implements ErrorHandler {

		private final List<String> found = new ArrayList<>();

		@Override
		public void warning(SAXParseException ex) {
			// a warning is no violation of the standard
		}

		@Override
		public void error(SAXParseException ex) {
			this.found.add("line " + ex.getLineNumber() + ": " + ex.getMessage());
		}

		@Override
		public void fatalError(SAXParseException ex) {
			error(ex);
		}

	}

}
