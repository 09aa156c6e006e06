package org.throughline.browse;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.RecordDirectory;
import org.throughline.report.StatementContent;

/**
 * A link from a statement to a record that shows its impact.
 *
 * @param kind kind of the record
 * @param targetId identifier of the record
 * @param voice the record if it is a voice
 */
public record ImpactLink(RecordDirectory.Kind kind, UUID targetId, @Nullable LinkedVoice voice) {

	/** Returns the records of a kind that statements are linked to. */
	public static Set<UUID> targets(Collection<StatementText> statements, RecordDirectory.Kind kind) {
		return statements.stream()
			.flatMap((statement) -> statement.impact().stream())
			.filter((link) -> link.kind() == kind)
			.map(ImpactLink::targetId)
			.collect(Collectors.toSet());
	}

	/**
	 * A voice that a statement is linked to.
	 *
	 * @param place its location
	 * @param wording its wording (Markdown)
	 */
	public record LinkedVoice(StatementLocation place, @Nullable String headline, String wording) {

		public String firstWords() {
			return StatementContent.of(this.wording).reworded(this.headline, this.wording).firstWords();
		}

	}

}
