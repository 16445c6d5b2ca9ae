package dev.vitrine.app.control;

import dev.vitrine.workspace.ItemCard;

/** What stands beside a title: the picture of its item, and a sign for what was done to it. */
public record HeatMark(ItemCard item, String behaviour) {}
