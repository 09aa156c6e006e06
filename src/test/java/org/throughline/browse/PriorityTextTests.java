package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.throughline.report.PriorityBasis;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of priorities as readers see them.
 */
class PriorityTextTests {

	@Test
	void whoSharesAPriorityIsNamedLinkedAndAsWritten() {
		assertThat(shared(null)).isEmpty();
		assertThat(shared(null, "Police", "Adults board")).isEqualTo("Police; Adults board");
		assertThat(shared("the adults board")).isEqualTo("the adults board");
		assertThat(shared("Adults board", "Adults board")).isEqualTo("Adults board");
		assertThat(shared("both boards", "Adults board")).isEqualTo("Adults board (as written: both boards)");
	}

	private static String shared(@Nullable String asWritten, String... organisations) {
		return new PriorityText.Basis(new PriorityBasis(null, null, asWritten), List.of(organisations)).shared();
	}

}
