package org.throughline.measure;

import java.util.List;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Description of training in a report.
 *
 * @param topics topics as stated, one on each line
 * @param summary the description (Markdown)
 */
@Embeddable
public record TrainingDescription(@Nullable String topics, @Nullable String summary) {

	static final TrainingDescription NONE = new TrainingDescription(null, null);

	public static TrainingDescription of(List<String> topics, @Nullable String summary) {
		return new TrainingDescription(topics.isEmpty() ? null : String.join("\n", topics), summary);
	}

	public List<String> topicList() {
		return (this.topics != null) ? this.topics.lines().toList() : List.of();
	}

}
