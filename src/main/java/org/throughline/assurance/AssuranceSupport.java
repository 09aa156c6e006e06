package org.throughline.assurance;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;

/**
 * The collaborators that every {@link AssuranceRecords} needs.
 *
 * @param entities stores the records
 * @param reader reads them
 * @param lookups looks up linked records
 * @param user the person who edits them
 */
@Component
record AssuranceSupport(NumberedEntities entities, AssuranceReader reader, AssuranceLookups lookups, CurrentUser user) {

}
