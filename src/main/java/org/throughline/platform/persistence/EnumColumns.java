package org.throughline.platform.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.SelectableConsumer;

import org.springframework.stereotype.Component;

/**
 * The enums of columns, taken from the mapping of the entities. Their labels are messages
 * such as "ActionStatus.BLOCKED".
 */
@Component
public class EnumColumns {

	private final Map<String, Class<?>> types = new HashMap<>();

	EnumColumns(EntityManagerFactory entities, List<HistoryNames> modules) {
		modules.forEach((module) -> this.types.putAll(module.enums()));
		SelectableConsumer consumer = (index, column) -> {
			var type = column.getJdbcMapping().getMappedJavaType().getJavaTypeClass();
			if (type.isEnum()) {
				this.types.put(column.getContainingTableExpression() + '.' + column.getSelectionExpression(), type);
			}
		};
		var mapping = entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
		mapping.forEachEntityDescriptor((entity) -> entity.forEachSelectable(consumer));
		mapping.streamCollectionDescriptors()
			.forEach((
					collection) -> collection.getAttributeMapping().getElementDescriptor().forEachSelectable(consumer));
	}

	/**
	 * Returns the enum of a column ("action.status"); empty if its values are of another
	 * type.
	 */
	public Optional<Class<?>> of(String column) {
		return Optional.ofNullable(this.types.get(column));
	}

}
