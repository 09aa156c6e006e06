package org.throughline.assurance;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * What an audit found, or several audits of a report together.
 *
 * @param id which it is
 * @param number its number in the partnership
 * @param kind what it says
 * @param auditNumber the audit that found it; none where several did together
 * @param auditTopic what that audit looked at
 * @param reportSlug without an audit: the report whose audits found it
 * @param wording as written (Markdown)
 * @param themes its themes
 * @param version counts changes
 */
public record FindingDetails(UUID id, int number, FindingKind kind, @Nullable Integer auditNumber,
		@Nullable String auditTopic, @Nullable String reportSlug, String wording, List<Named> themes, int version) {

	/** Its wording, ready for the page. */
	public String wordingHtml() {
		return Markdown.toHtml(this.wording);
	}

	/** Its wording in one line. */
	public String inOneLine() {
		String line = Markdown.toText(this.wording).replaceAll("\\s+", " ").strip();
		int end = line.lastIndexOf(' ', 100);
		return (line.length() <= 100) ? line : line.substring(0, (end > 50) ? end : 100) + " …";
	}

}
