package org.throughline.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;

/**
 * A figure of an indicator, for writing. Pages read figures in bulk through
 * {@link IndicatorReader}.
 */
@Entity
class Figure extends AggregateRoot {

	private UUID indicatorId;

	private int number;

	private int position;

	private @Nullable UUID reportId;

	@Embedded
	private FigurePeriod period;

	private @Nullable String breakdown;

	@Embedded
	@EmbeddedColumnNaming("figure_%s")
	private Quantity quantity;

	@Embedded
	private FigureShare share;

	@Embedded
	private FigureProgress progress;

	@Embedded
	private FigureNotes notes;

	@ElementCollection
	@CollectionTable(name = "figure_comparator", joinColumns = @JoinColumn(name = "figure_id"))
	@MapKeyColumn(name = "kind")
	@MapKeyEnumerated(EnumType.STRING)
	private Map<ComparatorKind, FigureComparator> comparators = new EnumMap<>(ComparatorKind.class);

	@SuppressWarnings("NullAway.Init")
	protected Figure() {
	}

	@SuppressWarnings("NullAway.Init")
	Figure(UUID indicatorId, int number, FigureContent content, @Nullable UUID reportId) {
		super(TimeOrderedId.next());
		this.indicatorId = indicatorId;
		this.number = number;
		this.position = number;
		replace(content, reportId);
	}

	int number() {
		return this.number;
	}

	void replace(FigureContent content, @Nullable UUID reportId) {
		this.reportId = reportId;
		this.period = content.period();
		this.breakdown = content.breakdown();
		this.quantity = content.quantity();
		this.share = content.share();
		this.progress = content.progress();
		this.notes = content.notes();
		replace(content.comparators());
	}

	private void replace(List<FigureComparator> comparators) {
		var replaced = comparators.stream().collect(Collectors.toMap(FigureComparator::kind, Function.identity()));
		this.comparators.keySet().retainAll(replaced.keySet());
		this.comparators.putAll(replaced);
	}

}
