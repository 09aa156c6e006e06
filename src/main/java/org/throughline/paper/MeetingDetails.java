package org.throughline.paper;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.platform.persistence.NumberedRecord;

/**
 * A meeting, as its pages show it to business managers.
 *
 * @param version the version for optimistic locking
 * @param written the papers that are written for it
 * @param promises the promises that were made there, by number
 */
public record MeetingDetails(UUID id, int number, int version, MeetingEdit content, List<Written> written,
		List<PromiseDetails> promises) implements NumberedRecord {

	public MeetingDetails {
		written = List.copyOf(written);
		promises = List.copyOf(promises);
	}

	@Override
	public String title() {
		return this.content.meeting().title();
	}

	/** Returns the number of promises that are not kept. */
	public long openPromises() {
		return this.promises.stream().filter((promise) -> !promise.kept()).count();
	}

	/** Returns what a list is searched in. */
	public String words() {
		var meeting = this.content.meeting();
		return Stream
			.of(title(), meeting.council(), meeting.reference(), meeting.forwardPlanReference(),
					this.content.outcome().decision(), this.content.outcome().minute())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

	/** Returns what everyone can read of it: a public paper shows its meeting. */
	public MeetingDisclosure shown() {
		var chosen = this.content.disclosure();
		return (chosen == MeetingDisclosure.NONE && this.written.stream().anyMatch(Written::open))
				? MeetingDisclosure.MEETING : chosen;
	}

	/**
	 * A paper that is written for a meeting.
	 *
	 * @param open whether everyone can read it
	 */
	public record Written(int number, String slug, String title, boolean open) {

	}

}
