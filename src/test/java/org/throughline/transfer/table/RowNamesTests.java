package org.throughline.transfer.table;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.throughline.transfer.table.RowNames.Named;

import static org.assertj.core.api.Assertions.assertThat;

class RowNamesTests {

	private final RowNames names = new RowNames(
			List.of(new Named("1", "Neglect plan", "Neglect plan"), new Named("2", "Training", "Training / 2024-25"),
					new Named("3", "Training", "Training / 2023-24"), new Named("4", "Same", "Same / "),
					new Named("5", "Same", "Same / "), new Named("6", "First\nSecond  line", "First\nSecond  line")));

	@Test
	void uniqueNameIsShownAndFound() {
		assertThat(this.names.name("1")).isEqualTo("Neglect plan");
		assertThat(this.names.reference("neglect  PLAN")).isEqualTo("1");
	}

	@Test
	void nameOfSeveralRowsIsReplacedByNaturalKey() {
		assertThat(this.names.name("2")).isEqualTo("Training / 2024-25");
		assertThat(this.names.reference("Training / 2023-24")).isEqualTo("3");
		assertThat(this.names.reference("Training")).isNull();
	}

	@Test
	void rowsThatLookTheSameAreNamedByTheirReferences() {
		assertThat(this.names.name("5")).isEqualTo("5");
		assertThat(this.names.reference("Same")).isNull();
		assertThat(this.names.reference("4")).isEqualTo("4");
	}

	@Test
	void nameIsOnOneLine() {
		assertThat(this.names.name("6")).isEqualTo("First Second line");
		assertThat(this.names.reference("First\nSecond line")).isEqualTo("6");
	}

}
