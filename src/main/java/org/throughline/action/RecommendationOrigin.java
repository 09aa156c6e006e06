package org.throughline.action;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The source of a recommendation. It never changes.
 *
 * @param type the kind of source
 * @param id the id of the source, or {@code null} if it is not in Throughline
 */
@Embeddable
public record RecommendationOrigin(@Column(name = "source_type") @Enumerated(EnumType.STRING) SourceType type,
		@Column(name = "source_id") @Nullable UUID id) {

}
