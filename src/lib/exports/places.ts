// French names that are one word and so cannot be told from any other word that begins an example: departments,
// regions and larger towns. Only their capital is at stake (SYN-6); a name of two words is recognised by itself.

const NAMES = `
  Ain Aisne Allier Ardèche Ardennes Ariège Aube Aude Aveyron Calvados Cantal Charente Cher Corrèze
  Creuse Dordogne Doubs Drôme Eure Essonne Finistère Gard Gers Gironde Hérault Indre Isère Jura
  Landes Loire Loiret Lot Lozère Manche Marne Mayenne Meuse Morbihan Moselle Nièvre Nord Oise Orne
  Rhône Sarthe Savoie Somme Tarn Var Vaucluse Vendée Vienne Vosges Yonne Yvelines Alsace Aquitaine
  Auvergne Bourgogne Bretagne Champagne Corse Guadeloupe Guyane Lorraine Martinique Mayotte
  Normandie Occitanie Picardie Provence Cévennes Pyrénées Paris Marseille Lyon Toulouse Nice Nantes
  Montpellier Strasbourg Bordeaux Lille Rennes Reims Toulon Grenoble Dijon Angers Nîmes Clermont
  Tours Limoges Amiens Perpignan Metz Besançon Orléans Rouen Mulhouse Caen Nancy Avignon Poitiers
  Pau Béziers Narbonne Sète Agde Lunel Lodève Ganges Pézenas Bédarieux Frontignan Carcassonne Albi
  Castres Rodez Millau Mende Foix Auch Tarbes Lourdes Cahors Montauban Alès Uzès Figeac Biarritz
  Bayonne Arcachon Bergerac Périgueux Agen Brest Quimper Vannes Lorient Arles Aix Cannes Annecy
  Chambéry Valence Europe
`;

/** Written with the capital they keep. */
export const PLACES: readonly string[] = NAMES.trim().split(/\s+/u);
