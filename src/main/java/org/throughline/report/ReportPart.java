package org.throughline.report;

/**
 * The parts of a published report, each with its own page.
 */
public enum ReportPart {

	OVERVIEW(""), KEY_MESSAGES("key-messages"), PRIORITIES("priorities"), LEARNING("learning"), FIGURES("figures"),
	MONEY("money"), TRAINING("training"), ASSURANCE("assurance"), VOICES("voices"), RISKS("risks"),
	GOVERNANCE("governance");

	private final String slug;

	ReportPart(String slug) {
		this.slug = slug;
	}

	/** Returns the slug; empty for the overview. */
	public String slug() {
		return this.slug;
	}

}
