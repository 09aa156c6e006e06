package org.throughline.transfer.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.throughline.platform.web.NotFoundException;

/** The tables, by their keys. */
@Component
class TransferTables {

	private final Map<String, TransferTable<?, ?>> tables;

	TransferTables(List<TransferTable<?, ?>> tables) {
		this.tables = tables.stream().collect(Collectors.toMap(TransferTable::key, Function.identity()));
	}

	/** All of them, by the names of their rows. */
	List<TransferTable<?, ?>> all() {
		return this.tables.values()
			.stream()
			.sorted(Comparator.<TransferTable<?, ?>, String>comparing(TransferTable::rows))
			.toList();
	}

	TransferTable<?, ?> require(String key) {
		var table = this.tables.get(key);
		if (table == null) {
			throw new NotFoundException();
		}
		return table;
	}

}
