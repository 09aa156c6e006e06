package org.throughline.returns;

import java.util.List;
import java.util.UUID;

/**
 * What only a request for a narrative has.
 *
 * @param questions the questions, in order
 * @param groups slugs of groups that are asked
 * @param appointments appointments of scrutineers who are asked
 */
public record NarrativeRequest(List<String> questions, List<String> groups, List<UUID> appointments) {

	/** No questions, no groups and no appointments. */
	public static final NarrativeRequest NONE = new NarrativeRequest(List.of(), List.of(), List.of());

	public NarrativeRequest {
		questions = List.copyOf(questions);
		groups = List.copyOf(groups);
		appointments = List.copyOf(appointments);
	}

}
