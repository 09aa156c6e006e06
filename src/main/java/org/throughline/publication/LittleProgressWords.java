package org.throughline.publication;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Says why there is little or no progress, on pages and in the report.
 */
@Component
public class LittleProgressWords {

	/** Name of the table in the snapshot. */
	static final String TABLE = "little-progress";

	private final MessageSourceAccessor messages;

	LittleProgressWords(MessageSource messages) {
		this.messages = new MessageSourceAccessor(messages);
	}

	/** Returns the name of a kind. */
	public String kind(LittleProgressKind kind) {
		return this.messages.getMessage("LittleProgressKind." + kind);
	}

	/** Returns why something is listed. */
	public String finding(LittleProgress.Finding finding) {
		String key = "LittleProgress." + finding.reason();
		return (finding.detail() != null) ? this.messages.getMessage(key + ".detail", new Object[] { finding.detail() })
				: this.messages.getMessage(key);
	}

}
