package org.throughline.platform.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.throughline.platform.text.Slug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Slugs are read once, when the first is asked for, and unknown ones are refused at their
 * field.
 */
class KnownSlugsTests {

	private static final UUID POLICE = new UUID(0, 1);

	private final AtomicInteger reads = new AtomicInteger();

	private final KnownSlugs known = new KnownSlugs(() -> {
		this.reads.incrementAndGet();
		return Map.of("police", POLICE);
	});

	@Test
	void nothingIsReadForNoSlug() {
		assertThat(this.known.id("owner", null)).isNull();
		assertThat(this.known.id("owner", " ")).isNull();
		assertThat(this.known.ids("owners", List.of())).isEmpty();
		assertThat(this.reads).hasValue(0);
	}

	@Test
	void slugsAreReadOnce() {
		assertThat(this.known.id("owner", "police ")).isEqualTo(POLICE);
		assertThat(this.known.ids("owners", List.of("police", "police"))).containsExactly(POLICE);
		assertThat(this.known.byId()).containsEntry(POLICE, "police");
		assertThat(this.reads).hasValue(1);
	}

	@Test
	void unknownSlugIsRefusedAtItsField() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.known.ids("owners", List.of("police", "fire-service")))
			.satisfies((refused) -> {
				assertThat(refused.field()).isEqualTo("owners");
				assertThat(refused.key()).isEqualTo("reference.unknown");
				assertThat(refused.arguments()).containsExactly("fire-service");
			});
	}

	@Test
	void takenSlugsAreNumberedFromTwo() {
		assertThat(Slug.free("neglect", List.of()::contains)).isEqualTo("neglect");
		assertThat(Slug.free("neglect", List.of("neglect", "neglect-2")::contains)).isEqualTo("neglect-3");
	}

}
