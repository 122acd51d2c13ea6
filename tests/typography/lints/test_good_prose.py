"""Correct French gives no remark."""

from __future__ import annotations

import pytest

from presskit.typography.lints import remarks

GOOD = """
Monsieur le Maire, Madame la Présidente, Mesdames et Messieurs les Députés, chers amis
Je vous prie d’agréer, Madame la Directrice, l’expression de mes sentiments distingués.
Monsieur l’Adjoint au Maire, vous avez la parole.
M. le Maire nous a reçus.
Le maire de Marseille et la présidente de la métropole ont signé.
Le Premier ministre a reçu le ministre de l’Économie.
La réunion se tient à l’Hôtel du Département, puis à l’Hôtel de Région.
Bruno Le Maire a présenté son budget.
M. Maire et Mme Le Maire habitent Lyon.
Les Maire sont une famille de vignerons.
Sophie Maire, Paul Président et Jean Préfet sont absents.
Le Maire, Sophie, a gagné le tournoi.
Elle joue dans « Le Président », d’Henri Verneuil.
Il a vu Le Président trois fois.
Les services de la Présidence, de la Mairie et de la Préfecture sont fermés.
Rendez-vous au 12, rue du Président-Wilson, puis avenue du Président Kennedy.
Le lycée du Président Wilson et la place du Préfet Claude Érignac sont voisins.
L’Association des Maires de France réunit les maires.
La Convention des Maires pour le climat compte 120 villes.
Le président-directeur général et la vice-présidente déléguée se succèdent.
Le Conseil d’État, la Cour des comptes et l’Assemblée nationale siègent.
Une adjointe au maire, un conseiller municipal, des directrices d’école.
L’État, l’École, l’Église et les États-Unis gardent leur accent.
À partir de lundi, à Paris comme à Lyon, tout change.
Étant donné le temps, l’Île-de-France reste au sec.
Ecolo est un parti belge.
Emile et Edith Eluard ont signé Evelyne.
Le programme Education First et la Limited Edition de la marque sont anglais.
Elections Canada publie ses chiffres.
La ligne A partira à l’heure ; le plan A a échoué.
A obtenu le prix : Mme Durand.
A. Dupont et B. Martin ont écrit l’article.
AIDE, ECTS, EPIDE et ECTOR sont des sigles.
Il a dit : « C’est bien. » Puis il est parti.
« C’est bien », dit-elle.
Il évoque « l’écosystème », « le label » et « la filière ».
Il a joué dans « Au secours ! ».
On y vend des vis, des clous, « des boulons, etc. ».
Il répète « Jusqu’à quand… ».
La virgule (« , ») et le point (« . ») se suivent.
Le sommaire (« Faits », « Gestes ») est long.
Des vis, des clous, etc. Puis des planches.
Des vis, des clous, etc., et des planches.
Le fichier /etc/hosts et le dossier etc/ sont là.
La 1re édition, le 2e étage, le XXIe siècle, les 3es rencontres, le Ier Empire.
Le 1er mars, la 2de guerre, le 2nd tour.
La crème, même la première, le thème, le système.
Cette matière est à côté de la rivière, à l’ère numérique.
M. Dupont, Mme Durand, Mlle Petit, le Dr Martin et le Pr Leroy.
Mr Bean, Mr. Robot et le Dr. House passent à la télévision.
Il a chanté avec M Pokora et -M-.
La taille M convient ; la ligne M dessert la gare.
La ville de Melle accueille le festival.
Une œuvre, un cœur, des sœurs, le chœur et les vœux.
Un coefficient, la moelle, un poêle, un goéland, la poésie, Noël, coexister.
Boeing, Goethe, Phoenix et Joël n’ont pas de ligature.
Une surface de 200 m², soit 12 km² et 3 m³.
Le modèle m2 et le MacBook M2 arrivent.
Nous nous réjouissons ; vous vous demandez ; non non, oui oui.
Il faut faire faire des travaux, tout en en parlant.
Le groupe et son son unique font une une du journal.
Prends-le le matin, donne-la la semaine prochaine.
Elle parle de De Gaulle, de La La Land et de La Fontaine.
Boutros Boutros-Ghali et Duran Duran se rencontrent.
Les poules du couvent couvent.
Très très bien, petit petit, vite vite, longtemps longtemps.
L’est est ensoleillé ; le vent d’est est froid.
L’été été chaud, dit-il.
La la la, chantait-il. Da da da, de de de.
Bora Bora et le train train.
13100 Aix-en-Provence, 20000 Ajaccio, 75011 Paris
Le code postal 13100 désigne plusieurs communes.
Le dossier 20153 contient les pièces n° 12345 et n° 45678.
En 2015, 7000 entreprises et 1247 salariés.
Les secteurs 75011 puis 75012 sont fermés.
Appelez le 0491000000 ou le +33491000000.
SIREN 123456789, BP 10000, CS 20000.
Il y a 40 000 salariés et 20 000 km de câbles.
https://exemple.fr/2eme/Etat/oeuvre?a=coeur et www.coeur.fr
Écrivez à soeur@oeuvre.example ou à mr.oeil@exemple.fr.
Suivez @coeur_de_ville et #Etat #2eme sur le réseau.
Le code `le Maire de de 2ème etc...` reste du code.
Le fichier photos/2eme-etage/soeur.jpg est une photo.
Le point presse [sic] a lieu (voir p. 12) à 18 h 30.
Ce challenge, « le numérique est l’or noir du XXIe siècle », nous réunit.
Ce n’est pas l’argent qui manque mais bien souvent l’enthousiasme et surtout l’ambition sur des projets et là
Le Grand Opening des French Tech Weeks, Tech Champions, The camp, P Factory.
Le prix du Président de la République a été remis.
Le film Monsieur le Président sort en salle.
À l’ancienne mairie, un ancien maire et un ancien ministre ont débattu.
Député européen, sénateur, préfet de région : tous étaient là.
Jean Dupont, Directeur, et Anne Martin sont cousins.
Les uns et les autres, les nôtres et les vôtres, tous tous ensemble.
Il leur a dit qu’il il-y-a des mots.
Ça va, dit-on. CA : chiffre d’affaires. Ca. 1900.
L’équipe de L’Équipe joue à l’Étoile.
Elle a lu The Elected Member et Eat, Pray, Love.
Le vice-président de MPM, le secrétaire général et le trésorier.
Un chiffre d’affaires de 5 M€, soit 12,5 % de plus.
S, M, L : prenez la taille au-dessus.
""".strip().split("\n")


def test_there_are_enough_good_sentences() -> None:
    assert len(set(GOOD)) == len(GOOD) >= 80


@pytest.mark.parametrize("text", GOOD)
def test_good_prose_gives_no_remark(text: str) -> None:
    assert [(remark.code, text[remark.start : remark.end]) for remark in remarks(text)] == []
