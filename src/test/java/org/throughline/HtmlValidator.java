package org.throughline;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import nu.validator.validation.SimpleDocumentValidator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Validates the HTML of a page with the checker of the W3C. A page of which all parts
 * were found valid in other pages is not checked again.
 */
public final class HtmlValidator {

	/**
	 * Loading the schema takes a second; checking a page does not. Languages are not
	 * guessed.
	 */
	private static @Nullable SimpleDocumentValidator validator;

	/** The parts of the valid pages. */
	private static final Set<String> VALID = new HashSet<>();

	private HtmlValidator() {
	}

	/** Returns the errors with line numbers; empty if the page is valid. */
	public static synchronized List<String> complaints(String html) {
		var parts = HtmlParts.of(html);
		if (parts != null && VALID.containsAll(parts)) {
			return List.of();
		}
		var complaints = validate(html);
		if (parts != null && complaints.isEmpty()) {
			VALID.addAll(parts);
		}
		return complaints;
	}

	private static List<String> validate(String html) {
		var complaints = new ArrayList<String>();
		var handler = new ErrorHandler() {

			@Override
			public void warning(SAXParseException ex) {
				// a warning is no violation of the standard
			}

			@Override
			public void error(SAXParseException ex) {
				complaints.add("line " + ex.getLineNumber() + ": " + ex.getMessage());
			}

			@Override
			public void fatalError(SAXParseException ex) {
				error(ex);
			}

		};
		try {
			if (validator == null) {
				validator = new SimpleDocumentValidator(true, false, false);
				validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", handler);
			}
			validator.setUpValidatorAndParsers(handler, true, false);
			validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
		}
		catch (IOException | SAXException ex) {
			throw new IllegalStateException(ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException("The HTML checker does not start", ex);
		}
		return complaints;
	}

}
