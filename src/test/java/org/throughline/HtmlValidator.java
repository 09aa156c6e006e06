package org.throughline;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import nu.validator.validation.SimpleDocumentValidator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Validates the HTML of a page with the checker of the W3C. */
public final class HtmlValidator {

	/** Loading the schema takes a second; checking a page does not. */
	private static @Nullable SimpleDocumentValidator validator;

	private HtmlValidator() {
	}

	/** Returns the errors with line numbers; empty if the page is valid. */
	public static synchronized List<String> complaints(String html) {
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
				validator = new SimpleDocumentValidator(true);
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
