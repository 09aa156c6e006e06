package org.throughline.paper.web;

import org.throughline.paper.TemplateParts;

/**
 * The kinds of parts of templates, each with its pages.
 */
enum TemplatePartKind {

	LINE("lines", TemplateParts.Line.class), SECTION("sections", TemplateParts.Part.class),
	FACT("facts", TemplateParts.Source.class), CLEARANCE("clearances", TemplateParts.Cleared.class);

	private final String path;

	private final Class<? extends TemplateParts.Content> type;

	TemplatePartKind(String path, Class<? extends TemplateParts.Content> type) {
		this.path = path;
		this.type = type;
	}

	/** Returns the end of the address of their list. */
	public String path() {
		return this.path;
	}

	Class<? extends TemplateParts.Content> type() {
		return this.type;
	}

}
