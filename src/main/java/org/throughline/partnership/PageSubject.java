package org.throughline.partnership;

import java.util.Map;
import java.util.function.BiFunction;

/**
 * The subject of the pages below a path, for example a report. A handler's argument of
 * this type, annotated with {@link Managed} or {@link ReadsDrafts}, is resolved after its
 * partnership and is a model attribute.
 *
 * @param <T> the type of the argument
 * @param attribute name of the model attribute
 * @param find finds it by the variables of the path
 */
public record PageSubject<T>(Class<T> type, String attribute,
		BiFunction<PartnershipSummary, Map<String, String>, T> find) {

}
