package dev.vitrine.workspace.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What items may have in common. */
public enum Group {
    /** The category as the catalogue gives it, down to its last level. */
    @JsonProperty("category")
    CATEGORY,
    /** The first level of the category. */
    @JsonProperty("topCategory")
    TOP_CATEGORY,
    @JsonProperty("brand")
    BRAND
}
