package org.throughline.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * An author of a report, as the report names them.
 *
 * @param role role or post
 * @param onBehalfOf the body they wrote for
 */
@Embeddable
public record ReportAuthor(@Nullable String name, @Nullable String role, @Nullable String onBehalfOf) {

	/** An author who is not named yet. */
	public static final ReportAuthor EMPTY = new ReportAuthor(null, null, null);

	public ReportAuthor {
		name = blankToNull(name);
		role = blankToNull(role);
		onBehalfOf = blankToNull(onBehalfOf);
	}

	void check(String at, WordingRules rules) {
		rules.atMost(at + "name", "name", this.name, WordingRules.LINE);
		rules.atMost(at + "role", "role", this.role, WordingRules.LINE);
		rules.atMost(at + "onBehalfOf", "body", this.onBehalfOf, WordingRules.LINE);
	}

	/**
	 * Returns the author in words: "Jo Lee, Independent scrutineer, on behalf of ...".
	 */
	public String inWords() {
		return Stream.of(this.name, this.role, (this.onBehalfOf != null) ? "on behalf of " + this.onBehalfOf : null)
			.filter((part) -> part != null)
			.collect(Collectors.joining(", "));
	}

	@Override
	public String toString() {
		return inWords();
	}

}
