package org.throughline.publication;

import org.throughline.platform.text.Messages;

import org.springframework.stereotype.Component;

/**
 * Words the reasons for little or no progress, on pages and in the report.
 */
@Component
public class LittleProgressWords {

	/** Name of the table in the snapshot. */
	static final String TABLE = "little-progress";

	private final Messages messages;

	LittleProgressWords(Messages messages) {
		this.messages = messages;
	}

	/** Returns the name of a kind. */
	public String kind(LittleProgressKind kind) {
		return this.messages.label(kind);
	}

	/** Returns why something is listed. */
	public String finding(LittleProgress.Finding finding) {
		String key = "LittleProgress." + finding.reason();
		return (finding.detail() != null) ? this.messages.text(key + ".detail", finding.detail())
				: this.messages.text(key);
	}

}
