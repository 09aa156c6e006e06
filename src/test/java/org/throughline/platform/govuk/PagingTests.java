package org.throughline.platform.govuk;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.data.domain.PageImpl;

import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PagingTests {

	@Test
	void emptyListHasOnePage() {
		assertThat(Paging.of(new PageImpl<>(List.of(), Paging.request("1"), 0), "/list").needed()).isFalse();
	}

	@Test
	void pageBeyondTheLastIsNotFound() {
		var numbers = List.of("1", "2");
		assertThat(Paging.of(Paging.slice(numbers, Paging.request("1")), "/list").needed()).isFalse();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Paging.of(Paging.slice(numbers, Paging.request("2")), "/list"));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Paging.of(new PageImpl<>(List.of(), Paging.request("7"), 0), "/list"));
	}

}
