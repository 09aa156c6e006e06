package org.throughline.assurance;

import java.util.List;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.QuantityReader;

/**
 * The method and scope of an audit.
 *
 * @param services the services audited, one on each line
 * @param method the method (Markdown)
 * @param casesAsWritten the number of cases reviewed, as written
 */
@Embeddable
public record AuditMethod(@Nullable String services, @Nullable String method, @Nullable String casesAsWritten) {

	/** Nothing is known. */
	public static final AuditMethod UNKNOWN = new AuditMethod(null, null, null);

	/** The services audited. */
	public List<String> serviceList() {
		return (this.services != null) ? this.services.lines().toList() : List.of();
	}

	/** The number of cases reviewed. */
	public @Nullable Quantity cases() {
		return (this.casesAsWritten != null) ? QuantityReader.orWords(this.casesAsWritten, QuantityReader::count)
				: null;
	}

	AuditMethod checked() {
		return new AuditMethod(TextRules.optional("services", lines(), TextRules.WORDING),
				TextRules.optional("method", this.method, TextRules.WORDING),
				TextRules.optional("casesAsWritten", this.casesAsWritten, TextRules.LINE));
	}

	private String lines() {
		return String.join("\n", serviceList().stream().map(String::strip).filter((line) -> !line.isEmpty()).toList());
	}

}
