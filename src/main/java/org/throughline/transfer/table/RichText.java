package org.throughline.transfer.table;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A text of a workbook whose parts have their own fonts. Raised digits, such as the marks
 * of footnotes, are no digits of a number; parts that are struck out do not count.
 */
final class RichText {

	private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private final StringBuilder shown = new StringBuilder();

	private boolean struck;

	private boolean raised;

	private boolean anyStruck;

	private boolean anyRaised;

	private boolean phonetic;

	void read(XMLStreamReader xml) throws XMLStreamException {
		switch (xml.getLocalName()) {
			case "r", "is" -> {
				this.struck = false;
				this.raised = false;
				this.phonetic = false;
			}
			case "rPh" -> this.phonetic = true;
			case "strike" -> this.struck = WorkbookMarks.struckOut(xml);
			case "vertAlign" -> this.raised = WorkbookXml.attribute(xml, "val").equals("superscript");
			case "t" -> add(xml.getElementText());
			default -> {
			}
		}
	}

	private void add(String text) {
		if (this.phonetic) {
			return;
		}
		if (this.struck) {
			this.anyStruck |= !text.isBlank();
		}
		else if (this.raised) {
			this.anyRaised = true;
			text.chars()
				.mapToObj((letter) -> (letter >= '0' && letter <= '9') ? RAISED.charAt(letter - '0') : (char) letter)
				.forEach(this.shown::append);
		}
		else {
			this.shown.append(text);
		}
	}

	/** Whether it has any text. */
	boolean hasText() {
		return this.anyStruck || !this.shown.toString().isBlank();
	}

	/** Whether all of it is struck out. */
	boolean struckOut() {
		return this.anyStruck && this.shown.toString().isBlank();
	}

	/** Whether part of it is struck out, and part is not. */
	boolean partStruckOut() {
		return this.anyStruck && !struckOut();
	}

	/** Whether it is shown in another way than its letters say. */
	boolean marked() {
		return this.anyStruck || this.anyRaised;
	}

	/** The text without the parts that are struck out. */
	String shown() {
		return this.shown.toString();
	}

}
